using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Dashboard.Language;

namespace RepairWorkflows.Dashboard.Messages;

/// <summary>Sends the dashboard's messages.</summary>
/// <remarks>
/// Each message gets a scope of its own: a circuit lives for hours, and what a handler holds must not. It is sent in
/// the user's language, since refusals carry texts, and only while the user's session holds: a page knows the roles of
/// when it was opened.
/// </remarks>
internal sealed class CaseMessages(IServiceScopeFactory scopes, AuthenticationStateProvider session, Words words)
{
    /// <exception cref="SessionEndedException">The account's rights are no longer what they were.</exception>
    public async Task<TAnswer> SendAsync<TAnswer>(IRequest<TAnswer> message, CancellationToken cancellationToken)
    {
        // An async method's culture ends with it: the caller's stays as it was.
        CultureInfo.CurrentCulture = words.Culture;
        CultureInfo.CurrentUICulture = words.Culture;
        await using var scope = scopes.CreateAsyncScope();
        var user = (await session.GetAuthenticationStateAsync()).User;
        if (!await scope.ServiceProvider.GetRequiredService<ISessionCheck>().HoldsAsync(user, cancellationToken))
        {
            throw new SessionEndedException();
        }

        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        return await mediator.Send(message, cancellationToken);
    }
}
