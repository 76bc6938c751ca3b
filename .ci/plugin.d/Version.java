/** Says which ImageJ is on the class path. */
public final class Version {
  public static void main(String[] args) {
    System.out.println(ij.ImageJ.VERSION);
  }
}
