namespace RepairWorkflows.Walkthrough.Tests.Walks;

/// <summary>An empty folder for one walk; gone afterwards.</summary>
internal sealed class WalkFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("walk-");

    /// <summary>For the player's files.</summary>
    public string Path => _folder.FullName;

    /// <summary>For the server's files.</summary>
    public string Data => System.IO.Path.Combine(Path, "data");

    /// <summary>How far the player came.</summary>
    public string Progress => System.IO.Path.Combine(Path, "progress.json");

    public void Dispose() => _folder.Delete(recursive: true);
}
