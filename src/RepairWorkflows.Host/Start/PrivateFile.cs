using System.Text;

namespace RepairWorkflows.Host.Start;

/// <summary>
/// Writes files of the data folder: whole or not at all, and readable by this account of the machine only.
/// </summary>
internal static class PrivateFile
{
    /// <summary>Puts <paramref name="content"/> in place of what was there; on the disk when it returns.</summary>
    public static void Write(string path, string content)
    {
        var fresh = path + ".new";
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(fresh, options))
        {
            file.Write(Encoding.UTF8.GetBytes(content));
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }

    /// <summary>What the file holds; null when there is none.</summary>
    public static string? Read(string path) => File.Exists(path) ? File.ReadAllText(path) : null;
}
