using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Start;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>The accounts of <see cref="DemoPeople"/>; their password is made once for a data folder and kept.</summary>
internal sealed class DemoAccounts(HostSettings settings, AccountBook book, UserManager<Account> accounts)
{
    /// <summary>Makes the accounts that are missing; an account that exists is left alone.</summary>
    /// <returns>The password of the accounts made for this data folder.</returns>
    public async Task<string> MakeAsync()
    {
        var password = Password();
        foreach (var person in DemoPeople.Accounts)
        {
            if (await accounts.FindByNameAsync(person.Name) is null)
            {
                await book.MakeAsync(
                    new NewAccount(person.Name, password, [person.Role], person.Station, person.Region));
            }
        }

        return password;
    }

    private string Password()
    {
        var path = settings.InData("demo-accounts.json");
        var known = PrivateFile.Read(path) is { } kept
            ? JsonSerializer.Deserialize(kept, DemoFilesJson.Default.DictionaryStringString) ?? []
            : [];
        var password = known.Values.FirstOrDefault() ?? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12));

        // A folder of an earlier version knows fewer people.
        var all = DemoPeople.Accounts.ToDictionary(
            person => person.Name, person => known.GetValueOrDefault(person.Name, password));
        if (all.Count != known.Count)
        {
            PrivateFile.Write(path, JsonSerializer.Serialize(all, DemoFilesJson.Default.DictionaryStringString));
        }

        return password;
    }
}

/// <summary>What the data folder keeps of a demonstration: each name with its password or key.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class DemoFilesJson : JsonSerializerContext;
