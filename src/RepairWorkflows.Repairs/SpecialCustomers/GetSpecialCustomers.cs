using MediatR;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>Asks for the registry of special customers, by name.</summary>
/// <param name="By">Who asks.</param>
public sealed record GetSpecialCustomers(Actor By) : IRequest<IReadOnlyList<SpecialCustomer>>;

/// <summary>Takes a special customer out of the registry; cases that knew the customer stay as they are.</summary>
/// <param name="Id">Which.</param>
/// <param name="By">Who does it.</param>
public sealed record RemoveSpecialCustomer(Guid Id, Actor By) : IRequest;

internal sealed class SpecialCustomerHandlers(ISpecialCustomers registry, SpecialMatch match)
    : IRequestHandler<GetSpecialCustomers, IReadOnlyList<SpecialCustomer>>, IRequestHandler<RemoveSpecialCustomer>
{
    public Task<IReadOnlyList<SpecialCustomer>> Handle(
        GetSpecialCustomers request, CancellationToken cancellationToken)
    {
        SpecialCustomerSight.RequireKeeper(request.By);
        return registry.ListAsync(cancellationToken);
    }

    public async Task<Unit> Handle(RemoveSpecialCustomer request, CancellationToken cancellationToken)
    {
        SpecialCustomerSight.RequireKeeper(request.By);
        var isRemoved = await registry.RemoveAsync(request.Id, cancellationToken);
        match.Forget();
        return isRemoved
            ? Unit.Value
            : throw SpecialCustomerSight.NotThere();
    }
}
