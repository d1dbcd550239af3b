package baedal.messaging.commits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Of one statement: the first in line takes along everyone who waits behind it, then the next one leads. */
final class Line {

    private static final int MOST = 100;

    private final GroupCommit commits;
    private final String sql;
    private final List<Change> waiting = new ArrayList<>();
    private boolean led;

    Line(GroupCommit commits, String sql) {
        this.commits = commits;
        this.sql = sql;
    }

    boolean join(Change mine) {
        Turn turn = enter(mine) ? Turn.LEAD : mine.await();
        return switch (turn == Turn.LEAD ? lead() : turn) {
            case CHANGED -> true;
            case UNCHANGED -> false;
            case ALONE, LEAD -> commits.alone(sql, mine.parameters());
        };
    }

    private synchronized boolean enter(Change mine) {
        waiting.add(mine);
        boolean first = !led;
        led = true;
        return first;
    }

    /** @return the turn of the first one, whose thread this is; everyone else in the group is told theirs */
    private Turn lead() {
        List<Change> group = take();
        Change mine = group.getFirst();
        try {
            if (group.size() == 1) {
                return Turn.of(commits.alone(sql, mine.parameters()));
            }
            group.sort(Comparator.comparing(Change::row));
            List<Turn> turns = commits.commit(sql, group);
            Turn own = Turn.ALONE;
            for (int i = 0; i < turns.size(); i++) {
                if (group.get(i) == mine) {
                    own = turns.get(i);
                } else {
                    group.get(i).take(turns.get(i));
                }
            }
            return own;
        } catch (RuntimeException | Error e) {
            group.forEach(each -> each.fail(e));
            throw e;
        } finally {
            pass();
        }
    }

    private synchronized List<Change> take() {
        List<Change> first = waiting.subList(0, Math.min(MOST, waiting.size()));
        List<Change> group = new ArrayList<>(first);
        first.clear();
        return group;
    }

    synchronized int length() {
        return waiting.size();
    }

    private synchronized void pass() {
        led = !waiting.isEmpty();
        if (led) {
            waiting.getFirst().take(Turn.LEAD);
        }
    }
}
