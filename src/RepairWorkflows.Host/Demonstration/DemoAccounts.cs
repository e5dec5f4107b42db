using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Start;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>One account a role, named like it; the password is made once for a data folder and kept there.</summary>
internal sealed class DemoAccounts(HostSettings settings, AccountBook book, UserManager<Account> accounts)
{
    /// <summary>Makes the accounts that are missing; an account that exists is left alone.</summary>
    /// <returns>The password of the accounts made for this data folder.</returns>
    public async Task<string> MakeAsync()
    {
        var password = Password();
        foreach (var role in Role.All)
        {
            if (await accounts.FindByNameAsync(role) is null)
            {
                await book.MakeAsync(new NewAccount(role, password, [role]));
            }
        }

        return password;
    }

    private string Password()
    {
        var path = settings.InData("demo-accounts.json");
        if (PrivateFile.Read(path) is { } kept
            && JsonSerializer.Deserialize(kept, DemoAccountsJson.Default.DemoAccountsFile) is { } file)
        {
            return file.Password;
        }

        var password = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12));
        var fresh = new DemoAccountsFile(password, [.. Role.All.Select(role => new DemoAccount(role, password, [role]))]);
        PrivateFile.Write(path, JsonSerializer.Serialize(fresh, DemoAccountsJson.Default.DemoAccountsFile));
        return password;
    }
}

/// <summary>What the data folder keeps of the demonstration accounts.</summary>
internal sealed record DemoAccountsFile(string Password, IReadOnlyList<DemoAccount> Accounts);

/// <summary>One demonstration account.</summary>
internal sealed record DemoAccount(string UserName, string Password, IReadOnlyList<string> Roles);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(DemoAccountsFile))]
internal sealed partial class DemoAccountsJson : JsonSerializerContext;
