package org.wormscreen.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.OptionalDouble;

/** Numbers in JSON as in the tables; NaN and the infinities are refused. */
final class PlainDoubles {

  private PlainDoubles() {}

  static SimpleModule module() {
    Plain plain = new Plain();
    return new SimpleModule("plain doubles")
        .addSerializer(Double.class, plain)
        .addSerializer(Double.TYPE, plain)
        .addSerializer(OptionalDouble.class, new MaybePlain());
  }

  private static final class Plain extends StdScalarSerializer<Double> {

    private static final long serialVersionUID = 1L;

    Plain() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeNumber(PlainNumber.of(value));
    }
  }

  private static final class MaybePlain extends StdScalarSerializer<OptionalDouble> {

    private static final long serialVersionUID = 1L;

    MaybePlain() {
      super(OptionalDouble.class);
    }

    @Override
    public void serialize(OptionalDouble value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (value.isPresent()) {
        json.writeNumber(PlainNumber.of(value.getAsDouble()));
      } else {
        json.writeNull();
      }
    }
  }
}
