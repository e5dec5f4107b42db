using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Studio.Contract;

/// <summary>A server without a definition, and accounts of the roles that the calls name.</summary>
public sealed class ContractSite : IDisposable
{
    private readonly TestHost _host = new(
        isDemonstration: false, workflows: Directory.CreateTempSubdirectory("rw-contract-").FullName);

    private readonly Dictionary<string, HttpClient> _clients = [];
    private int _calls;

    /// <summary>Carries a call out, with everything made first that it names.</summary>
    public async Task<HttpResponseMessage> SendAsync(ContractCall call)
    {
        var owner = await AsAsync(Repairs.Orders.Role.ProcessOwner);
        var things = new ContractThings(owner, $"{++_calls}");
        using var request = new HttpRequestMessage(new HttpMethod(call.Method), await things.FillAsync(call.Target));
        if (call.Body is { } body)
        {
            request.Content = Answers.Json(await things.FillAsync(body.GetRawText()));
        }

        return await (await AsAsync(call.Role)).SendAsync(request, CancellationToken.None);
    }

    public void Dispose() => _host.Dispose();

    private async Task<HttpClient> AsAsync(string role)
    {
        if (!_clients.TryGetValue(role, out var client))
        {
            await using var scope = _host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AccountBook>()
                .MakeAsync(new NewAccount(role, TestHost.OwnPassword, [role]));
            _clients[role] = client = _host.Anonymous();
            var session = await (await client.SendAsync(
                "/api/v1/session",
                JsonSerializer.Serialize(new { userName = role, password = TestHost.OwnPassword }))).BodyAsync();
            client.DefaultRequestHeaders.Authorization = new(
                "Bearer", session.GetProperty("accessToken").GetString());
        }

        return client;
    }
}
