# What the benchmarks share: where they work, the data, the bare load, and a timer.
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$top/target/bench
export MUSTER_HOME=$work/home
muster=$top/muster
command -v psql >/dev/null || { echo "psql is missing. Install a PostgreSQL client." >&2; exit 78; }
mkdir -p "$work"
"$muster" --version >/dev/null # builds what is not built; no round does
export MUSTER_NO_BUILD=1

# \copy takes an empty line for a record; Muster does not
generate() { # members, citizens
	[ -f "$data/truth.csv" ] || "$muster" generate --scenario "$top/sample-data/scenario.yml" --members "$1" --citizens "$2" --seed 11 \
		--output "$data"
	bare
}

bare() { # the exports as psql reads them
	for file in phu-tho.csv vinh-phuc.csv hoa-binh.tsv; do
		[ -f "$data/bare-$file" ] || LC_ALL=C grep -av $'^\r\\?$' "$data/$file" >"$data/bare-$file"
	done
}

fresh() { # a new database; with words before its start, such as taskset
	"$muster" db stop >/dev/null 2>&1 || true
	rm -rf "$MUSTER_HOME"
	"$@" "$muster" db start >/dev/null
	url=$("$muster" db url) # asking takes as long as Java takes to start; no load is to pay for it
	PGPASSWORD=$(cat "$MUSTER_HOME/postgres/password")
	export PGPASSWORD
}

seconds() { # runs a command; prints how long it took; 4 means that records wait, which is no failure
	local begun code=0
	begun=$(date +%s.%N)
	"$@" >"$work/out" 2>"$work/err" || code=$?
	[ "$code" -eq 0 ] || [ "$code" -eq 4 ] || { cat "$work/out" "$work/err" >&2; return 1; }
	echo "$begun $(date +%s.%N)" | awk '{ printf "%.2f", $2 - $1 }'
}

columns() { # c1, c2 ...: one for each of the exports
	head -1 "$data/phu-tho.csv" | awk -F, '{ for (i = 1; i <= NF; i++) printf "%sc%d", (i > 1 ? ", " : ""), i }'
}

copy() { # loads the three exports as they are; bytes of the legacy encoding go in as Latin-1
	local columns
	columns=$(columns)
	psql -q -v ON_ERROR_STOP=1 "$url" <<-SQL
		set client_min_messages = warning;
		drop table if exists bare;
		create table bare (id bigint generated always as identity primary key, $(echo "$columns" | sed 's/,/ text,/g') text);
		\copy bare ($columns) from '$data/bare-phu-tho.csv' with (format csv, header, encoding 'utf8')
		\copy bare ($columns) from '$data/bare-vinh-phuc.csv' with (format csv, header, delimiter ';', encoding 'latin1')
		\copy bare ($columns) from '$data/bare-hoa-binh.tsv' with (format csv, header, delimiter E'\t', encoding 'utf8')
	SQL
}

night() { # with words before it
	"$@" "$muster" run nightly-import --input phu-tho="$data/phu-tho.csv" --input vinh-phuc="$data/vinh-phuc.csv" \
		--input hoa-binh="$data/hoa-binh.tsv" --input registry="${registry:-$data/registry.csv}" --input decisions="${decisions:-$data/decisions.csv}"
}

# In kilobytes, of the process that runs Java; the script becomes that process.
most_memory() { # process
	local most=0 now
	while now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$1/status" 2>/dev/null) && [ -n "$now" ]; do
		most=$now
		sleep 0.5
	done
	echo "$most"
}
