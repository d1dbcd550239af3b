package baedal.http;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Where a service is to be reached: all its instances, in turn. One that did not take a request is asked last for a moment. */
public final class Instances {

    private static final long REST = Duration.ofSeconds(2).toNanos();

    private final List<Instance> all;
    private final List<URI> addresses;
    private final AtomicInteger turn = new AtomicInteger();

    private Instances(List<Instance> all) {
        this.all = all;
        this.addresses = all.stream().map(Instance::address).toList();
    }

    /** @param addresses separated by commas, each a scheme, a host and a port */
    public static Instances of(String addresses) {
        return new Instances(Arrays.stream(addresses.split(","))
                .map(address -> new Instance(URI.create(address.strip()), new AtomicLong(System.nanoTime())))
                .toList());
    }

    public URI any() {
        return addresses.getFirst();
    }

    /** Each once; the first is whose turn it is. */
    public List<URI> inTurn() {
        int many = all.size();
        if (many == 1) {
            return addresses;
        }
        int first = Math.floorMod(turn.getAndIncrement(), many);
        List<Instance> order = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            order.add(all.get((first + i) % many));
        }
        long now = System.nanoTime();
        order.sort(Comparator.comparing(instance -> instance.rests(now)));
        return order.stream().map(Instance::address).toList();
    }

    /** It refuses connections, or says that it is going. */
    public void rest(URI address) {
        for (Instance instance : all) {
            if (instance.address.equals(address)) {
                instance.restsUntil.set(System.nanoTime() + REST);
            }
        }
    }

    /** The same request at that instance. */
    public static URI at(URI instance, URI wanted) {
        String path = wanted.getRawPath();
        String query = wanted.getRawQuery();
        return instance.resolve((path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query));
    }

    private record Instance(URI address, AtomicLong restsUntil) {

        boolean rests(long now) {
            return restsUntil.get() - now > 0;
        }
    }
}
