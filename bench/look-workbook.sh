#!/bin/sh
# Shows how a workbook prints (PDF and one PNG per page) and recalculates a copy of it, whose figures must be the same.
# Usage: bench/look-workbook.sh workbook.xlsx [folder]
set -eu

if [ "$#" -lt 1 ]; then
  echo "usage: $0 workbook.xlsx [folder]" >&2
  exit 2
fi
if [ ! -f "$1" ]; then
  echo "$1: no such file" >&2
  exit 2
fi
if ! command -v soffice >/dev/null 2>&1 || ! command -v pdftoppm >/dev/null 2>&1; then
  echo "skipped: soffice (LibreOffice) and pdftoppm (poppler-utils) are needed to look at a workbook"
  exit 0
fi

workbook=$1
folder=${2:-look}
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
mkdir -p "$folder/recalculated" "$profile/user"
# Without this the stored results would simply be copied.
cat >"$profile/user/registrymodifications.xcu" <<'SETTINGS'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
SETTINGS

convert() {
  soffice "-env:UserInstallation=file://$profile" --headless --convert-to "$1" --outdir "$2" "$workbook" >/dev/null 2>&1
}

name=$(basename "$workbook" .xlsx)
convert pdf "$folder"
convert xlsx "$folder/recalculated"
rm -f "$folder/$name"-*.png
pdftoppm -r 60 -png "$folder/$name.pdf" "$folder/$name"
echo "pages: $(find "$folder" -maxdepth 1 -name "$name-*.png" | wc -l) in $folder; recalculated copy: $folder/recalculated/$name.xlsx"
npx tsx "$(dirname "$0")/same-figures.ts" "$workbook" "$folder/recalculated/$name.xlsx"
