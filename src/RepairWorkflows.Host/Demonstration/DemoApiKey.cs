using RepairWorkflows.Host.Accounts.ApiKeys;
using RepairWorkflows.Host.Start;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>One key with the process owner's role, made once for a data folder and kept there.</summary>
internal sealed class DemoApiKey(HostSettings settings, ApiKeyBook keys)
{
    /// <summary>The key; made anew when the folder's is gone or opens nothing any more.</summary>
    public async Task<string> MakeAsync()
    {
        var path = settings.InData("demo-api-key.txt");
        if (PrivateFile.Read(path)?.Trim() is { Length: > 0 } kept
            && await keys.FindAsync(kept, CancellationToken.None) is not null)
        {
            return kept;
        }

        var key = await keys.RenewAsync(new NewApiKey("demo-api-key", [Role.ProcessOwner]));
        PrivateFile.Write(path, key);
        return key;
    }
}
