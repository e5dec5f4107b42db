using System.Text.Json;
using RepairWorkflows.Host.Accounts.ApiKeys;
using RepairWorkflows.Host.Start;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>
/// Keys for programs, made once for a data folder and kept there: one with the process owner's role in
/// <c>demo-api-key.txt</c>, those of <see cref="DemoPeople.Applications"/> in <c>demo-application-keys.json</c>.
/// </summary>
internal sealed class DemoApiKeys(HostSettings settings, ApiKeyBook keys)
{
    /// <summary>Makes the keys anew that are gone from the folder or open nothing any more.</summary>
    /// <returns>The process owner's key.</returns>
    public async Task<string> MakeAsync()
    {
        await MakeForApplicationsAsync();
        var path = settings.InData("demo-api-key.txt");
        var kept = PrivateFile.Read(path)?.Trim();
        var key = await KeepAsync("demo-api-key", Role.ProcessOwner, kept);
        if (key != kept)
        {
            PrivateFile.Write(path, key);
        }

        return key;
    }

    private async Task MakeForApplicationsAsync()
    {
        var path = settings.InData("demo-application-keys.json");
        var text = PrivateFile.Read(path);
        var kept = text is null ? [] : JsonSerializer.Deserialize(text, DemoFilesJson.Default.DictionaryStringString)!;
        var known = new Dictionary<string, string>();
        foreach (var application in DemoPeople.Applications)
        {
            known[application.Name] = await KeepAsync(
                application.Name, application.Role, kept.GetValueOrDefault(application.Name));
        }

        var now = JsonSerializer.Serialize(known, DemoFilesJson.Default.DictionaryStringString);
        if (now != text)
        {
            PrivateFile.Write(path, now);
        }
    }

    private async Task<string> KeepAsync(string name, string role, string? kept) =>
        kept is { Length: > 0 } && await keys.FindAsync(kept, CancellationToken.None) is not null
            ? kept
            : await keys.RenewAsync(new NewApiKey(name, [role]));
}
