package baedal.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A screenshot, small enough for a repository: drawn with its 256 most used colours, which is what a screen of flat colours has. */
final class Picture {

    private static final int COLOURS = 256;
    private static final int BITS = 8;
    /** Alpha does not count: a screen has none. */
    private static final int SAME = 0xFFFFFF;

    private Picture() {}

    static void write(byte[] png, Path file) throws IOException {
        BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
        int[] palette = mostUsed(pixels);
        BufferedImage small = new BufferedImage(
                full.getWidth(),
                full.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(BITS, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE));
        Map<Integer, Integer> nearest = new HashMap<>();
        byte[] indexes = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indexes[i] = (byte) (int) nearest.computeIfAbsent(pixels[i] & SAME, colour -> nearest(colour, palette));
        }
        small.getRaster().setDataElements(0, 0, full.getWidth(), full.getHeight(), indexes);
        ImageIO.write(small, "png", file.toFile());
    }

    private static int[] mostUsed(int[] pixels) {
        Map<Integer, Integer> uses = new HashMap<>();
        Map<Integer, Integer> exact = new HashMap<>();
        for (int pixel : pixels) {
            uses.merge(pixel & SAME, 1, Integer::sum);
            exact.putIfAbsent(pixel & SAME, pixel);
        }
        List<Integer> sorted = uses.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(COLOURS)
                .map(entry -> exact.get(entry.getKey()))
                .toList();
        return sorted.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int nearest(int colour, int[] palette) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(colour, palette[i]) < distance(colour, palette[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
