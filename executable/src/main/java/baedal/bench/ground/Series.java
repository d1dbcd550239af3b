package baedal.bench.ground;

import baedal.bench.load.Times;
import baedal.bench.report.Report;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/** The raw data: a row for each second and outcome (seconds.csv), and their histograms (times.hlog, in microseconds). */
public final class Series implements AutoCloseable {

    private final long begin = System.currentTimeMillis();
    private final PrintWriter csv;
    private final HistogramLogWriter log;

    public Series(Report report) {
        try {
            csv = new PrintWriter(Files.newBufferedWriter(report.file("seconds.csv")));
            log = new HistogramLogWriter(report.file("times.hlog").toFile());
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv.println("second,stage,outcome,count,p50_ms,p99_ms,max_ms,world_cpu_s,postgres_cpu_s,client_cpu_s");
        log.outputLogFormatVersion();
        log.outputStartTime(begin);
        log.setBaseTime(begin);
        log.outputLegend();
    }

    /** Since the begin of it all. */
    public double now() {
        return (System.currentTimeMillis() - begin) / 1_000.0;
    }

    synchronized void second(String stage, Times times, Map<Cpu.Whose, Double> cpu) {
        double now = now();
        for (Times.Cut cut : times.cut()) {
            Histogram took = cut.times();
            csv.printf(
                    Locale.ROOT,
                    "%.1f,%s,%s,%d,%.3f,%.3f,%.3f,%.2f,%.2f,%.2f%n",
                    now,
                    stage,
                    cut.name(),
                    took.getTotalCount(),
                    Times.millis(took, 50),
                    Times.millis(took, 99),
                    Times.millis(took, 100),
                    cpu.get(Cpu.Whose.WORLD),
                    cpu.get(Cpu.Whose.POSTGRES),
                    cpu.get(Cpu.Whose.CLIENT));
            took.setTag((stage + "/" + cut.name()).replaceAll("[ ,]", "_"));
            log.outputIntervalHistogram(took);
        }
        csv.flush();
    }

    @Override
    public void close() {
        csv.close();
        log.close();
    }
}
