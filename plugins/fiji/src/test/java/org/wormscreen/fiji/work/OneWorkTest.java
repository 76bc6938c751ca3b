package org.wormscreen.fiji.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.wormscreen.ScreenException;

class OneWorkTest {

  @Test
  void theNextMayBeginAsSoonAsOneHasEnded() {
    int done = 0;
    for (int i = 0; i < 5000; i++) {
      done += OneWork.run("a short work", () -> 1);
    }
    assertEquals(5000, done);
    assertEquals(Optional.empty(), OneWork.goingOn());
  }

  @Test
  void theNextMayBeginAfterOneHasFailed() {
    for (int i = 0; i < 100; i++) {
      assertThrows(
          ArithmeticException.class, () -> OneWork.run("a division", () -> Math.floorDiv(1, 0)));
    }
    assertEquals(7, OneWork.run("another", () -> 7));
  }

  @Test
  void aSecondIsRefusedByNameWhileOneIsGoingOn() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    AtomicReference<String> first = new AtomicReference<>();
    Thread desk =
        new Thread(
            () ->
                first.set(
                    OneWork.run(
                        "the analysis of plate-7",
                        () -> {
                          began.countDown();
                          mayEnd.await();
                          return "ended";
                        })));
    desk.start();
    began.await();
    ScreenException refused =
        assertThrows(ScreenException.class, () -> OneWork.run("another", () -> "begun"));
    assertTrue(refused.getMessage().contains("the analysis of plate-7"), refused.getMessage());
    mayEnd.countDown();
    desk.join();
    assertEquals("ended", first.get());
  }
}
