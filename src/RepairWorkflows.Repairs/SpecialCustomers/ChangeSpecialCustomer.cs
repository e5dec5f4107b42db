using System.Text.Json.Nodes;
using MediatR;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>
/// Puts an entry of the registry right; answers with the entry. Cases that knew the customer stay as they are.
/// </summary>
/// <param name="Id">Which.</param>
/// <param name="Fields">
/// All of it anew, as in <see cref="RegisterSpecialCustomer"/>; a <c>hotlinePassword</c> that is left out stays.
/// </param>
/// <param name="By">Who changes it.</param>
/// <exception cref="NotFoundException"><see cref="RepairErrors.SpecialCustomerNotFound"/>.</exception>
/// <exception cref="RuleViolationException"><see cref="RepairErrors.SpecialCustomerTaken"/>.</exception>
/// <exception cref="InvalidRequestException"><see cref="RepairErrors.SpecialCustomerInvalid"/>.</exception>
/// <exception cref="ConcurrencyConflictException">Somebody else changed it at the same time.</exception>
public sealed record ChangeSpecialCustomer(Guid Id, JsonObject Fields, Actor By) : IRequest<SpecialCustomer>;

internal sealed class ChangeSpecialCustomerHandler(ISpecialCustomers registry, SpecialMatch match, TimeProvider clock)
    : IRequestHandler<ChangeSpecialCustomer, SpecialCustomer>
{
    public async Task<SpecialCustomer> Handle(ChangeSpecialCustomer command, CancellationToken cancellationToken)
    {
        SpecialCustomerSight.RequireKeeper(command.By);
        var now = clock.GetStorableNow();
        var before = await FindAsync(command.Id, cancellationToken);
        var customer = SpecialCustomerForm.Fill(before, command.Fields, now)
            with { ChangedBy = command.By.Name, ChangedAt = now };
        var isChanged = await registry.ChangeAsync(customer, before.ChangedAt, cancellationToken);
        match.Forget();
        if (!isChanged)
        {
            // Taken out or changed meanwhile, or else the name is another's.
            throw (await FindAsync(command.Id, cancellationToken)).ChangedAt == before.ChangedAt
                ? SpecialCustomerSight.Taken()
                : new ConcurrencyConflictException("Somebody else has changed the entry at the same time.");
        }

        return customer;
    }

    private async Task<SpecialCustomer> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await registry.ListAsync(cancellationToken)).FirstOrDefault(one => one.Id == id)
        ?? throw SpecialCustomerSight.NotThere();
}
