package baedal.messaging.commits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Of one statement: the first in line takes along everyone who waits behind it, then the next one leads. */
final class Line {

    private static final int MOST = 100;

    /** Groups under way: while one waits for a row that somebody else has locked, another goes on. */
    static final int AT_ONCE = 2;

    private final GroupCommit commits;
    private final String sql;
    private final List<Change> waiting = new ArrayList<>();
    private int leading;

    Line(GroupCommit commits, String sql) {
        this.commits = commits;
        this.sql = sql;
    }

    boolean join(Change mine) {
        Turn turn = enter(mine) ? Turn.LEAD : mine.await();
        return switch (turn == Turn.LEAD ? lead(mine, mine.group()) : turn) {
            case CHANGED -> true;
            case UNCHANGED -> false;
            case ALONE, LEAD -> commits.alone(sql, mine.parameters());
        };
    }

    /** @return whether it leads, at once and alone */
    private synchronized boolean enter(Change mine) {
        if (leading == AT_ONCE) {
            waiting.add(mine);
            return false;
        }
        leading++;
        return true;
    }

    /** @return the turn of the one who leads, whose thread this is; everyone else in the group is told theirs */
    private Turn lead(Change mine, List<Change> group) {
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

    synchronized int length() {
        return waiting.size();
    }

    /** Who leads next gets its group in the same breath: nobody can be in two. */
    private synchronized void pass() {
        if (waiting.isEmpty()) {
            leading--;
            return;
        }
        List<Change> first = waiting.subList(0, Math.min(MOST, waiting.size()));
        List<Change> group = new ArrayList<>(first);
        first.clear();
        group.getFirst().lead(group);
    }
}
