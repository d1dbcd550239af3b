# Runs "$@" until this script's standard input closes, which happens when the JVM that holds it ends, however it ends.
# PostgreSQL then gets a fast shutdown (SIGINT), and 20 s later an immediate one (SIGQUIT: redo at the next start).
# Job control gives PostgreSQL a process group of its own, so that a Ctrl-C meant for the JVM does not reach it first.
trap '' INT TERM HUP
set -m
exec 3<&0 </dev/null
"$@" 3<&- &
engine=$!
{
  while read -r _ <&3; do :; done
  kill -INT "$engine"
  sleep 20
  kill -QUIT "$engine"
} >/dev/null 2>&1 &
reader=$!
exec 3<&-
wait "$engine"
code=$?
kill -KILL -- "-$reader" 2>/dev/null
exit "$code"
