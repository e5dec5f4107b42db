namespace RepairWorkflows.Host.Start;

/// <summary>
/// Keeps the data folder to this account of the machine: passwords, keys and everybody's telephone numbers lie there.
/// </summary>
internal static class PrivateFolder
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    // What the host itself writes; the database sees to its own files.
    private static readonly string[] Names = ["demo-*", "first-start.*"];

    /// <summary>Makes a folder that nobody else enters; one that is there stays as it is.</summary>
    public static DirectoryInfo Make(string path) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, Own);

    /// <summary>
    /// Shuts our own files in the data folder to others, whoever made the folder; a folder that others may enter is
    /// theirs who made it, and only logged.
    /// </summary>
    public static void Shut(HostSettings settings, ILogger log)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = new DirectoryInfo(settings.DataFolder);
        var keys = new DirectoryInfo(settings.InData(HostSettings.KeyFolder));
        var ours = Names.SelectMany(folder.EnumerateFiles).Append<FileSystemInfo>(keys).Concat(keys.EnumerateFiles());
        foreach (var one in ours.Where(one => (one.UnixFileMode & Others) != 0))
        {
            one.UnixFileMode &= Own;
        }

        if ((folder.UnixFileMode & Others) != 0)
        {
            HostLog.DataFolderOpen(log, folder.FullName);
        }
    }
}
