package baedal.store.demo;

import baedal.store.catalog.Stores;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Opens the demo world's stores. Those that exist already stay as their owners have made them. */
@Component
@ConditionalOnProperty("baedal.demo")
class DemoWorld implements ApplicationRunner {

    private final Stores stores;
    private final Clock clock;

    DemoWorld(Stores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        DemoStores.read().asOf(clock.instant()).forEach(stores::open);
    }
}
