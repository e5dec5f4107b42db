using System.Net;

namespace RepairWorkflows.Walkthrough.Server;

/// <summary>Waits for a server that is still starting.</summary>
internal static class Readiness
{
    private const int Tries = 300;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Asks <c>/health/ready</c> until it says yes, for a minute at most.</summary>
    public static async Task WaitAsync(HttpClient http, TimeProvider clock, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await IsReadyAsync(http, cancellationToken))
            {
                return;
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }

        throw new WalkFailedException($"The server at {http.BaseAddress} did not become ready within a minute.");
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync("health/ready", cancellationToken);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;   // nobody listens yet
        }
    }
}
