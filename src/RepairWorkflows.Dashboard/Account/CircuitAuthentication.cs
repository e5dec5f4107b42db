using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace RepairWorkflows.Dashboard.Account;

/// <summary>Ends the session of an open page soon after its rights were withdrawn, whatever the person does.</summary>
internal sealed class CircuitAuthentication(ILoggerFactory logs, IServiceScopeFactory scopes)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    /// <summary>Every message asks anyway (<see cref="Messages.CaseMessages"/>): this clears what is shown.</summary>
    internal static TimeSpan Interval { get; } = TimeSpan.FromSeconds(30);

    protected override TimeSpan RevalidationInterval => Interval;

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        // A circuit lives for hours; what the check holds must not.
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ISessionCheck>()
            .HoldsAsync(authenticationState.User, cancellationToken);
    }
}
