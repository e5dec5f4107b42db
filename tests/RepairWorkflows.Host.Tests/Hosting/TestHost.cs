using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Hosting;

/// <summary>The whole process on a data folder of its own.</summary>
public class TestHost(bool isDemonstration, string? dataFolder = null, string? workflows = null)
    : WebApplicationFactory<Program>
{
    /// <summary>The password of accounts that tests make.</summary>
    public const string OwnPassword = "correct horse battery";

    private readonly Dictionary<string, string> _tokens = [];

    /// <summary>Settings beside the usual ones.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public string DataFolder { get; } = dataFolder ?? Directory.CreateTempSubdirectory("rw-host-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("data", DataFolder);
        builder.UseSetting("demo", isDemonstration ? "true" : "false");
        builder.UseSetting("SignIn:AttemptsPerName", "100000");
        builder.UseSetting("SignIn:AttemptsPerAddress", "100000");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        if (workflows is not null)
        {
            builder.UseSetting("workflows", workflows);
        }

        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }
    }

    /// <summary>A client that follows no redirects, speaks English, and is nobody.</summary>
    public HttpClient Anonymous()
    {
        var client = CreateClient(new() { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("en"));
        return client;
    }

    /// <summary>A client signed in with a demonstration account.</summary>
    public async Task<HttpClient> AsAsync(string role)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await TokenAsync(client, role));
        return client;
    }

    /// <summary>An account of its own with these roles, signed in by a token.</summary>
    public async Task<(Guid Id, HttpClient Client)> MakeAsync(string userName, params string[] roles)
    {
        var made = await (await AdministratorAsync()).PostAsJsonAsync(
            "/api/v1/accounts", new { userName, password = OwnPassword, roles }, CancellationToken.None);
        var client = Anonymous();
        var session = await (await client.PostAsJsonAsync(
            "/api/v1/session", new { userName, password = OwnPassword }, CancellationToken.None)).BodyAsync();
        client.DefaultRequestHeaders.Authorization = new("Bearer", session.GetProperty("accessToken").GetString());
        return ((await made.BodyAsync()).GetProperty("id").GetGuid(), client);
    }

    public Task<HttpClient> AgentAsync() => AsAsync(Role.ServiceAgent);

    public Task<HttpClient> AdministratorAsync() => AsAsync(Role.Administrator);

    /// <summary>A program that comes with a key.</summary>
    public HttpClient WithKey(string key)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"ApiKey {key}");
        return client;
    }

    /// <summary>The demonstration's key: a process owner's.</summary>
    public string DemoKey()
    {
        _ = Services;
        return File.ReadAllText(Path.Combine(DataFolder, "demo-api-key.txt"));
    }

    /// <summary>The password of the demonstration accounts.</summary>
    public string Password()
    {
        _ = Services;
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(DataFolder, "demo-accounts.json")));
        return file.RootElement.GetProperty(Role.ServiceAgent).GetString()!;
    }

    private async Task<string> TokenAsync(HttpClient client, string role)
    {
        if (!_tokens.TryGetValue(role, out var token))
        {
            var answer = await client.PostAsJsonAsync(
                "/api/v1/session", new { userName = role, password = Password() }, CancellationToken.None);
            using var session = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(CancellationToken.None));
            token = session.RootElement.GetProperty("accessToken").GetString()!;
            _tokens[role] = token;
        }

        return token;
    }
}
