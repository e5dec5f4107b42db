using System.Net.Http.Json;
using System.Text.Json;

namespace RepairWorkflows.Walkthrough.Server;

/// <summary>Signs in the demonstration accounts: one a role, each named after its role.</summary>
internal sealed class DemoAccounts(HttpClient http, IReadOnlyDictionary<string, string> passwords)
{
    private readonly Dictionary<string, string> _tokens = [];

    /// <summary>Reads the file the server keeps beside its data: an object of user name → password.</summary>
    public static DemoAccounts Read(HttpClient http, string file)
    {
        if (!File.Exists(file))
        {
            throw new WalkFailedException($"There is no file of demonstration accounts at {file}. Was --demo given?");
        }

        var passwords = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file));
        return new DemoAccounts(http, passwords ?? []);
    }

    /// <summary>The role's bearer token; signs in when there is none yet.</summary>
    public async Task<string> TokenAsync(string role, CancellationToken cancellationToken)
    {
        if (!_tokens.TryGetValue(role, out var token))
        {
            token = await SignInAsync(role, cancellationToken);
            _tokens[role] = token;
        }

        return token;
    }

    /// <summary>Forgets a token the server no longer takes.</summary>
    public void Forget(string role) => _tokens.Remove(role);

    private async Task<string> SignInAsync(string role, CancellationToken cancellationToken)
    {
        if (!passwords.TryGetValue(role, out var password))
        {
            throw new WalkFailedException($"There is no demonstration account for the role {role}.");
        }

        var body = new { userName = role, password };
        using var response = await http.PostAsJsonAsync("api/v1/session", body, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new WalkFailedException($"The account {role} could not sign in: {(int)response.StatusCode}.");
        }

        var signedIn = await response.Content.ReadFromJsonAsync<SignedIn>(cancellationToken);
        return signedIn?.AccessToken ?? throw new WalkFailedException($"The account {role} got no token.");
    }
}
