#!/usr/bin/env bash
# Starts a MongoDB-compatible server (FerretDB 2.7 on PostgreSQL 18 with the DocumentDB extension) on loopback, or stops it.
#   .ci/mongod.sh            start; prints MONGODB_URI to export
#   .ci/mongod.sh stop       stop what this script started, keeping the data
#   .ci/mongod.sh clean      stop it and delete the data
#   .ci/mongod.sh env        print the variable only
# MONGOD_DIR (default: $TMPDIR/laurel-mongod) holds its files, MONGOD_PORT (default 4700) its address;
# PostgreSQL takes the port after it. Needs root, Go and Debian's packages.
set -euo pipefail

dir=${MONGOD_DIR:-${TMPDIR:-/tmp}/laurel-mongod}
port=${MONGOD_PORT:-4700}
pgport=$((port + 1))
root=$dir/root
ferretdb=github.com/FerretDB/FerretDB/v2/cmd/ferretdb@v2.7.0
pgbin=/usr/lib/postgresql/18/bin

print_env() { echo "export MONGODB_URI=mongodb://127.0.0.1:$port/"; }
postgres() { chroot "$root" runuser -u postgres -- "$@"; }
answers() { "$dir/bin/ferretdb" ping --listen-addr="127.0.0.1:$port" --postgresql-url="postgres://postgres@127.0.0.1:$pgport/postgres" --no-auth --state-dir=- >/dev/null 2>&1; }

stop() {
  if [ -e "$dir/ferretdb.pid" ]; then kill "$(cat "$dir/ferretdb.pid")" 2>/dev/null || true; rm -f "$dir/ferretdb.pid"; fi
  if [ -e "$root/pg/data/postmaster.pid" ]; then postgres $pgbin/pg_ctl -D /pg/data -m fast -w stop >/dev/null 2>&1 || rm -f "$root/pg/data/postmaster.pid"; fi
}

case ${1:-start} in
  env) print_env; exit ;;
  stop) stop; exit ;;
  clean) stop; rm -rf "$root/pg/data"; exit ;;
  start) ;;
  *) sed -n '2,8p' "$0"; exit 2 ;;
esac

mkdir -p "$dir/bin"
[ -x "$dir/bin/ferretdb" ] || GOBIN=$dir/bin GOFLAGS= go install "$ferretdb" >"$dir/go.log" 2>&1 || { tail -n 5 "$dir/go.log" >&2; exit 1; }
if answers; then print_env; exit; fi

if [ ! -e "$root/.complete" ]; then
  command -v mmdebstrap >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends mmdebstrap; } >/dev/null
  # the mirror this machine already uses; PostgreSQL 18 with DocumentDB is newer than its own release
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -m 1 '/debian/\?$')
  rm -rf "$root"
  mmdebstrap --quiet --variant=apt --include=postgresql-18,postgresql-18-documentdb \
    --aptopt='Apt::Install-Recommends "false"' --aptopt='Acquire::Check-Valid-Until "false"' \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
    forky "$root" "$mirror" >"$dir/root.log" 2>&1 || { tail -n 5 "$dir/root.log" >&2; exit 1; }
  touch "$root/.complete"
fi

stop
if [ ! -e "$root/pg/data/PG_VERSION" ]; then
  mkdir -p "$root/pg"; chroot "$root" chown postgres:postgres /pg
  postgres $pgbin/initdb -D /pg/data -U postgres --auth=trust --locale=C.UTF-8 >"$dir/initdb.log" 2>&1
  cat >>"$root/pg/data/postgresql.conf" <<EOF
port = $pgport
listen_addresses = '127.0.0.1'
unix_socket_directories = '/pg'
shared_preload_libraries = 'pg_cron,pg_documentdb_core,pg_documentdb'
cron.database_name = 'postgres'
dynamic_shared_memory_type = mmap
max_connections = 200
# a count without a filter is exact, as MongoDB's is in practice; the default is a late estimate
documentdb.use_pg_stats_live_tuples_for_count = off
# what a test writes need not outlive the machine: no write waits for the disk
fsync = off
synchronous_commit = off
full_page_writes = off
EOF
fi
# a session of its own, so that a signal to the caller does not end the server
setsid chroot "$root" runuser -u postgres -- $pgbin/pg_ctl -D /pg/data -l /pg/log -w start >"$dir/pg_ctl.log" 2>&1 || { tail -n 5 "$root/pg/log" >&2; exit 1; }
postgres psql -h /pg -p "$pgport" -qc 'CREATE EXTENSION IF NOT EXISTS documentdb CASCADE' >"$dir/extension.log" 2>&1

setsid "$dir/bin/ferretdb" --listen-addr="127.0.0.1:$port" --postgresql-url="postgres://postgres@127.0.0.1:$pgport/postgres" \
  --no-auth --debug-addr=- --telemetry=disable --state-dir="$dir" --log-level=WARN >"$dir/ferretdb.log" 2>&1 </dev/null &
echo $! >"$dir/ferretdb.pid"

for _ in $(seq 100); do
  if answers; then print_env; exit; fi
  sleep 0.1
done
echo "no answer on port $port within 10 s; its log:" >&2
tail -n 20 "$dir/ferretdb.log" >&2
exit 1
