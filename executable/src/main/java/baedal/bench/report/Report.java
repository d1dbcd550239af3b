package baedal.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One measurement's page and what belongs to it, in a directory of its own; what is written is said on the terminal as well. */
public final class Report {

    private final Path directory;
    private final Progress progress;
    private final StringBuilder page = new StringBuilder();

    /** @param how what is measured and how, for someone who has to believe the figures */
    public Report(Path directory, Progress progress, String title, String how) {
        this.directory = directory;
        this.progress = progress;
        Machine machine = Machine.now();
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (machine.tooBusy()) {
            progress.say("The machine is busy (%.0f %% of %d cores): the figures will say less than they should."
                    .formatted(100 * machine.busy(), machine.cores()));
        }
        page.append("# ")
                .append(title)
                .append("\n\n")
                .append(machine)
                .append("\n\n")
                .append(how.strip())
                .append("\n\n");
    }

    public Progress progress() {
        return progress;
    }

    public void say(String paragraph) {
        progress.say(paragraph + "\n");
        page.append(paragraph).append("\n\n");
    }

    public void table(Table table) {
        progress.say(table.toString());
        page.append(table).append('\n');
    }

    public void chart(String name, Chart chart) {
        write(name + ".svg", chart.svg());
        page.append("![")
                .append(name.replace('-', ' '))
                .append("](")
                .append(name)
                .append(".svg)\n\n");
    }

    public Path file(String name) {
        return directory.resolve(name);
    }

    /** The last thing that is done: without it there is no page. */
    public void save() {
        write("summary.md", page.toString().stripTrailing() + "\n");
        progress.say("Written to " + directory);
    }

    private void write(String name, String content) {
        try {
            Files.writeString(directory.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
