using System.Text.Json;
using RepairWorkflows.Testing;

namespace RepairWorkflows.Host.Tests.Studio.Contract;

/// <summary>One call of <c>calls.json</c>. What begins with a dollar sign stands for something made for it.</summary>
/// <param name="Name">What it is called, and the file with its recorded answer.</param>
/// <param name="Endpoint">Which of <c>index.txt</c> it calls.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Where: below <c>/elsa/api</c>, unless it says <c>/elsa</c> itself.</param>
public sealed record ContractCall(string Name, string Endpoint, string Method, string Path)
{
    private const string Api = "/elsa/api";

    public static readonly string Folder = System.IO.Path.Combine(
        Repository.Root, "tests", "RepairWorkflows.Host.Tests", "Studio", "Contract");

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);

    /// <summary>All of them, by their names.</summary>
    public static IReadOnlyDictionary<string, ContractCall> All { get; } =
        JsonSerializer.Deserialize<List<ContractCall>>(
            File.ReadAllText(System.IO.Path.Combine(Folder, "calls.json")), Reading)!.ToDictionary(call => call.Name);

    /// <summary>Who calls: the role of an account.</summary>
    public string Role { get; init; } = Repairs.Orders.Role.ProcessOwner;

    /// <summary>The body; null sends none.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>The address without what stands for something, and without a query.</summary>
    public string Address => (Path.StartsWith("/elsa/", StringComparison.Ordinal) ? Path : Api + Path).Split('?')[0];

    /// <summary>The whole address.</summary>
    public string Target => Path.StartsWith("/elsa/", StringComparison.Ordinal) ? Path : Api + Path;
}
