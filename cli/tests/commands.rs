//! What the command prints, case by case (`SNAPSHOTS=overwrite cargo test` writes it anew: read the diff).

#[test]
fn commands() {
    trycmd::TestCases::new().case("tests/cmd/*.trycmd");
}
