using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace RepairWorkflows.Walkthrough.Server;

/// <summary>Signs in those who take part in a demonstration: people with a password, programs with a key.</summary>
internal sealed class DemoAccounts(
    HttpClient http, IReadOnlyDictionary<string, string> passwords, IReadOnlyDictionary<string, string> keys)
{
    private readonly Dictionary<string, string> _tokens = [];

    /// <summary>Reads the file of passwords that the server keeps with its data, and that of keys beside it.</summary>
    public static DemoAccounts Read(HttpClient http, string file)
    {
        var keys = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "demo-application-keys.json");
        return new DemoAccounts(http, ReadFile(file), ReadFile(keys));
    }

    /// <summary>What the person or program comes with; signs in when there is no token yet.</summary>
    public async Task<AuthenticationHeaderValue> CredentialsAsync(string name, CancellationToken cancellationToken)
    {
        if (keys.TryGetValue(name, out var key))
        {
            return new AuthenticationHeaderValue("ApiKey", key);
        }

        if (!_tokens.TryGetValue(name, out var token))
        {
            token = await SignInAsync(name, cancellationToken);
            _tokens[name] = token;
        }

        return new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Forgets a token the server no longer takes.</summary>
    public void Forget(string name) => _tokens.Remove(name);

    private static Dictionary<string, string> ReadFile(string file) => File.Exists(file)
        ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file)) ?? []
        : throw new WalkFailedException($"There is no {file}: was the server started with --demo?");

    private async Task<string> SignInAsync(string name, CancellationToken cancellationToken)
    {
        if (!passwords.TryGetValue(name, out var password))
        {
            throw new WalkFailedException($"There is no demonstration account {name}.");
        }

        var body = new { userName = name, password };
        using var response = await http.PostAsJsonAsync("api/v1/session", body, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new WalkFailedException($"The account {name} could not sign in: {(int)response.StatusCode}.");
        }

        var signedIn = await response.Content.ReadFromJsonAsync<SignedIn>(cancellationToken);
        return signedIn?.AccessToken ?? throw new WalkFailedException($"The account {name} got no token.");
    }
}
