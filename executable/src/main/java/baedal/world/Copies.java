package baedal.world;

import baedal.home.Refused;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How many instances each part has: one, unless something else is said. */
record Copies(Map<Part, Integer> wanted) {

    static final Copies ONE_EACH = new Copies(Map.of());
    static final int AT_MOST = 5;

    /** @param wishes {@code 2} for every service, {@code order=2} for one; the later ones win */
    static Copies of(Collection<String> wishes) {
        Map<Part, Integer> wanted = new EnumMap<>(Part.class);
        for (String wish : wishes) {
            String[] words = wish.split("=", 2);
            int many = number(words[words.length - 1], wish);
            List<Part> whose = words.length == 2 ? List.of(Part.named(words[0])) : List.of(Part.values());
            whose.stream().filter(part -> !part.simulator()).forEach(part -> wanted.put(part, many));
        }
        return new Copies(wanted);
    }

    List<Instance> of(Part part) {
        return IntStream.rangeClosed(1, wanted.getOrDefault(part, 1))
                .mapToObj(number -> new Instance(part, number))
                .toList();
    }

    boolean several(Part part) {
        return wanted.getOrDefault(part, 1) > 1;
    }

    private static int number(String word, String wish) {
        if (!word.strip().matches("[1-" + AT_MOST + "]")) {
            throw new Refused("--instances " + wish + " is not understood; 2 and order=2 are, up to " + AT_MOST + ".");
        }
        return Integer.parseInt(word.strip());
    }
}
