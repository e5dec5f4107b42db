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
            && JsonSerializer.Deserialize(kept, DemoAccountsJson.Default.DictionaryStringString)
                is { Count: > 0 } known)
        {
            return known.Values.First();
        }

        var password = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12));
        var fresh = Role.All.ToDictionary(role => role, _ => password);
        PrivateFile.Write(path, JsonSerializer.Serialize(fresh, DemoAccountsJson.Default.DictionaryStringString));
        return password;
    }
}

/// <summary>What the data folder keeps of the demonstration accounts: each user name with its password.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class DemoAccountsJson : JsonSerializerContext;
