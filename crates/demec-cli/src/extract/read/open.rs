//! Files, unpacked as they are read.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read, Seek},
    sync::atomic::Ordering,
};

use flate2::read::MultiGzDecoder;

use super::{
    super::{failure::ExtractError, forms::Packing, sources::Source},
    Consumed,
};

const BUFFER: usize = 1 << 18;

/// A file that counts what is read of it.
struct Counted {
    file: File,
    consumed: Consumed,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.consumed.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

/// What the source holds, unpacked.
pub(super) fn open(source: &Source, consumed: &Consumed) -> Result<Box<dyn BufRead + Send>, ExtractError> {
    let file = File::open(&source.path).map_err(ExtractError::reading(&source.path))?;
    let file = Counted { file, consumed: consumed.clone() };
    Ok(match source.ending.packing {
        Packing::None => Box::new(BufReader::with_capacity(BUFFER, file)),
        Packing::Gzip => Box::new(BufReader::with_capacity(
            BUFFER,
            MultiGzDecoder::new(BufReader::with_capacity(BUFFER, file)),
        )),
        Packing::Zstd => {
            let decoder = zstd::Decoder::new(file).map_err(ExtractError::reading(&source.path))?;
            Box::new(BufReader::with_capacity(BUFFER, decoder))
        }
    })
}

/// The source as a file that can be read at any place; unpacked, if it is packed, into one that has no name. Who reads it
/// counts.
pub(super) fn seekable(source: &Source) -> Result<File, ExtractError> {
    let failed = ExtractError::reading(&source.path);
    if source.ending.packing == Packing::None {
        return File::open(&source.path).map_err(failed);
    }
    let mut packed = open(source, &Consumed::default())?;
    let mut file = tempfile::tempfile().map_err(&failed)?;
    io::copy(&mut packed, &mut file).map_err(&failed)?;
    file.rewind().map_err(&failed)?;
    Ok(file)
}
