using Microsoft.Extensions.Logging;

namespace RepairWorkflows.Persistence.Sqlite;

/// <summary>Keeps the database's files to the account of this process.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly string[] Endings = ["", "-wal", "-shm", "-journal"];

    /// <summary>
    /// Makes the file when it is missing, and shuts those that are there to others. SQLite gives what it makes beside
    /// the file the file's own mode.
    /// </summary>
    public static void Keep(string path, ILogger log)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite | FileShare.Delete,
            UnixCreateMode = Own,
        }).Dispose();
        foreach (var file in Endings.Select(ending => path + ending).Where(File.Exists))
        {
            Shut(file, log);
        }
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void Shut(string file, ILogger log)
    {
        var mode = File.GetUnixFileMode(file);
        if ((mode & ~Own) == 0)
        {
            return;
        }

        try
        {
            File.SetUnixFileMode(file, mode & Own);
        }
        catch (UnauthorizedAccessException)
        {
            // Another account's file that this one may write: only its owner can shut it.
            log.OpenToOthers(Path.GetFileName(file));
        }
    }
}
