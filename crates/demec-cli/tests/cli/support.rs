//! Running the program, and what the tests read.

use std::{
    env, fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

/// The program, without the environment's wishes as to colour.
pub(crate) fn demec() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_demec"));
    command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").env_remove("CLICOLOR").stdin(Stdio::null());
    command
}

/// What a run came to.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: Option<i32>,
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Self {
            stdout: String::from_utf8(output.stdout).expect("the program writes UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("the program writes UTF-8"),
            code: output.status.code(),
        }
    }
}

/// Runs the program with `arguments`.
pub(crate) fn run(arguments: &[&str]) -> Run {
    demec().args(arguments).output().expect("the program runs").into()
}

/// Runs the program with `arguments` and `input` in its standard input.
pub(crate) fn run_with(arguments: &[&str], input: &[u8]) -> Run {
    let mut command = demec();
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program runs");
    let mut stdin = child.stdin.take().expect("it was piped");
    std::thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(input));
        child.wait_with_output().expect("the program ends").into()
    })
}

/// A directory of the test's own, gone when the test is over.
pub(crate) struct Directory(PathBuf);

impl Directory {
    /// An empty one under the name of the test.
    pub(crate) fn new(test: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{test}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("the target directory can be written");
        Self(path)
    }

    /// The path of `file` in it, as an argument.
    pub(crate) fn path(&self, file: &str) -> String {
        self.0.join(file).to_str().expect("the target directory has a plain name").to_owned()
    }

    /// Writes `file` and gives its path.
    pub(crate) fn write(&self, file: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(file);
        fs::write(&path, bytes).expect("the target directory can be written");
        path
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The folder of shared data; says that the test was skipped where there is none.
pub(crate) fn shared(test: &str) -> Option<PathBuf> {
    let shared = env::var_os("DEMEC_SHARED").map(PathBuf::from).filter(|path| path.is_dir());
    if shared.is_none() {
        println!("{test}: skipped, DEMEC_SHARED names no folder");
    }
    shared
}

/// A file of the repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}
