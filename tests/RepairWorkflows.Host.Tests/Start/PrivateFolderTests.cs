using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Start;

/// <summary>What lies in the data folder is nobody else's.</summary>
public sealed class PrivateFolderTests
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    [Fact]
    public async Task When_the_folder_was_open_to_all_before_then_all_that_the_host_keeps_there_is_shut()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory("rw-open-");
        folder.UnixFileMode |= UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        var left = Path.Combine(folder.FullName, "demo-accounts.json");
        await File.WriteAllTextAsync(left, "{}", CancellationToken.None);
        await using (var host = new TestHost(isDemonstration: true, folder.FullName))
        {
            // The form makes the first of the keys that protect cookies.
            await host.Anonymous().GetAsync("/sign-in", CancellationToken.None);
        }

        var ours = folder.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).ToList();
        ours.Select(one => one.Name).ShouldContain("repair-workflows.db");
        ours.ShouldContain(one => one.Extension == ".xml");
        ours.Where(one => (one.UnixFileMode & Others) != 0).Select(one => one.Name).ShouldBeEmpty();
        folder.UnixFileMode.HasFlag(UnixFileMode.OtherRead).ShouldBeTrue();
    }
}
