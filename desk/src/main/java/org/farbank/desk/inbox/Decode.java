package org.farbank.desk.inbox;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * A program of its own: reads a picture from standard input, writes it drawn anew as PNG to
 * standard output, without anything that the file held besides. It knows nothing of the desk, so
 * that a picture made to break its decoder finds neither keys nor a network. Ends with 1 where it
 * is no picture, and says nothing.
 */
public final class Decode {
  static final int LARGEST = 20 << 20;
  private static final int SIDE = 1600;
  private static final long PIXELS = 120_000_000L;

  private Decode() {}

  /** Takes no arguments. */
  public static void main(String... arguments) {
    ImageIO.setUseCache(false);
    try {
      byte[] png = draw(System.in.readNBytes(LARGEST + 1));
      OutputStream out = System.out;
      out.write(png);
      out.flush();
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      System.exit(1); // what it says may repeat what the file holds
    }
  }

  static byte[] draw(byte[] bytes) throws IOException {
    if (bytes.length > LARGEST) {
      throw new IOException("too large");
    }
    InputStream in = new ByteArrayInputStream(bytes);
    try (var input = ImageIO.createImageInputStream(in)) {
      var readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw new IOException("no picture");
      }
      var reader = readers.next();
      try {
        reader.setInput(input, true, true);
        return png(picture(reader));
      } finally {
        reader.dispose();
      }
    }
  }

  private static BufferedImage picture(ImageReader reader) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width < 1 || height < 1 || width * height > PIXELS) {
      throw new IOException("too many pixels");
    }
    int step = Math.toIntExact((Math.max(width, height) + SIDE - 1) / SIDE);
    var parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, parameters);
  }

  private static byte[] png(BufferedImage read) throws IOException {
    int type =
        read.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    var anew = new BufferedImage(read.getWidth(), read.getHeight(), type);
    var graphics = anew.createGraphics();
    graphics.drawImage(read, 0, 0, null);
    graphics.dispose();
    var out = new ByteArrayOutputStream();
    if (!ImageIO.write(anew, "png", out)) {
      throw new IOException("no PNG");
    }
    return out.toByteArray();
  }
}
