#!/usr/bin/env bash
# Starts a real S3 server (OpenStack Swift with its s3api, Debian's packages) on loopback, or stops it.
#   .ci/s3.sh            start; prints the S3_* variables to export
#   .ci/s3.sh stop       stop what this script started
#   .ci/s3.sh env        print the variables only
# SWIFT_DIR (default: $TMPDIR/laurel-swift) holds its files, SWIFT_PORT (default 4600) its address;
# account, container and object servers take the three ports after it, memcached the fourth.
set -euo pipefail

dir=${SWIFT_DIR:-${TMPDIR:-/tmp}/laurel-swift}
port=${SWIFT_PORT:-4600}
key=test:tester
secret=testing-secret

print_env() {
  cat <<EOF
export S3_ENDPOINT=http://127.0.0.1:$port
export S3_REGION=us-east-1
export S3_ACCESS_KEY_ID=$key
export S3_SECRET_ACCESS_KEY=$secret
export S3_FORCE_PATH_STYLE=true
EOF
}

stop() {
  for f in "$dir"/*.pid; do
    [ -e "$f" ] || continue
    kill -- "-$(cat "$f")" 2>/dev/null || kill "$(cat "$f")" 2>/dev/null || true
    rm -f "$f"
  done
}

answers() { curl -fsS -o /dev/null "http://127.0.0.1:$port/healthcheck" 2>/dev/null; }

case ${1:-start} in
  env) print_env; exit ;;
  stop) stop; exit ;;
  start) ;;
  *) sed -n '2,7p' "$0"; exit 2 ;;
esac

if answers; then print_env; exit; fi

if ! command -v swift-proxy-server >/dev/null || ! command -v memcached >/dev/null; then
  as_root=; [ "$(id -u)" = 0 ] || as_root=sudo
  { $as_root apt-get update -qq
    # the packages would start services of their own: say no
    printf '#!/bin/sh\nexit 101\n' | $as_root tee /usr/sbin/policy-rc.d >/dev/null
    $as_root chmod +x /usr/sbin/policy-rc.d
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends \
      swift-proxy swift-account swift-container swift-object memcached curl
    $as_root rm -f /usr/sbin/policy-rc.d; } >/dev/null
fi

stop
mkdir -p "$dir"/{etc,log,cache} "$dir"/srv/d1
id=$(id -un)
for i in 1 2 3; do p[i]=$((port + i)); done
names=([1]=account [2]=container [3]=object)

cat >"$dir/etc/swift.conf" <<EOF
[swift-hash]
swift_hash_path_suffix = laurel
swift_hash_path_prefix = laurel
[storage-policy:0]
name = default
default = yes
[swift-constraints]
max_header_size = 16384
EOF

cat >"$dir/etc/proxy-server.conf" <<EOF
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = $port
user = $id
swift_dir = $dir/etc
workers = 2
log_level = WARNING
[pipeline:main]
pipeline = catch_errors healthcheck proxy-logging cache listing_formats s3api tempauth bulk slo dlo versioned_writes symlink proxy-logging proxy-server
[app:proxy-server]
use = egg:swift#proxy
allow_account_management = true
account_autocreate = true
node_timeout = 30
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:healthcheck]
use = egg:swift#healthcheck
[filter:proxy-logging]
use = egg:swift#proxy_logging
access_log_level = ERROR
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:$((port + 4))
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
s3_acl = false
dns_compliant_bucket_names = true
min_segment_size = 5242880
check_bucket_owner = false
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = $secret .admin
[filter:bulk]
use = egg:swift#bulk
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo
[filter:symlink]
use = egg:swift#symlink
[filter:versioned_writes]
use = egg:swift#versioned_writes
allow_object_versioning = true
EOF

for i in 1 2 3; do
  n=${names[i]}
  cat >"$dir/etc/$n-server.conf" <<EOF
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${p[i]}
user = $id
swift_dir = $dir/etc
devices = $dir/srv
mount_check = false
workers = 1
log_level = WARNING
recon_cache_path = $dir/cache
fallocate_reserve = 0
[pipeline:main]
pipeline = healthcheck $n-server
[app:$n-server]
use = egg:swift#$n
[filter:healthcheck]
use = egg:swift#healthcheck
EOF
  ring=$dir/etc/$n.builder
  if [ ! -e "$ring" ]; then
    swift-ring-builder "$ring" create 6 1 0 >/dev/null
    swift-ring-builder "$ring" add r1z1-127.0.0.1:"${p[i]}"/d1 1 >/dev/null
    swift-ring-builder "$ring" rebalance >/dev/null
  fi
done

launch() { # name, command…
  local name=$1; shift
  setsid "$@" >"$dir/log/$name.log" 2>&1 </dev/null &
  echo $! >"$dir/$name.pid"
}

launch memcached memcached -u "$id" -l 127.0.0.1 -p $((port + 4)) -m 64 -I 4m
for i in 1 2 3; do launch "${names[i]}" "swift-${names[i]}-server" "$dir/etc/${names[i]}-server.conf" -v; done
launch proxy swift-proxy-server "$dir/etc/proxy-server.conf" -v

for _ in $(seq 100); do
  if answers; then print_env; exit; fi
  sleep 0.2
done
echo "S3 server did not answer on port $port within 20 s; its logs:" >&2
tail -n 20 "$dir"/log/*.log >&2
exit 1
