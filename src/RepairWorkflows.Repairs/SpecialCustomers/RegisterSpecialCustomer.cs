using System.Text.Json.Nodes;
using MediatR;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>Puts a special customer into the registry (S9.3.1); answers with the entry.</summary>
/// <param name="Fields">
/// <c>name</c>, <c>customerClass</c>, <c>phones</c> (a list), <c>evidence</c>, <c>hotlinePassword</c> (8 characters or
/// more; only its hash is kept).
/// </param>
/// <param name="By">Who registers.</param>
/// <exception cref="RuleViolationException"><see cref="RepairErrors.SpecialCustomerTaken"/>.</exception>
/// <exception cref="InvalidRequestException"><see cref="RepairErrors.SpecialCustomerInvalid"/>.</exception>
public sealed record RegisterSpecialCustomer(JsonObject Fields, Actor By) : IRequest<SpecialCustomer>
{
    /// <summary>What has to be filled in; to change an entry too.</summary>
    public static Form Form { get; } = new("register-special-customer", SpecialCustomerForm.Fields)
    {
        Roles = SpecialCustomerSight.Keepers,
    };
}

internal sealed class RegisterSpecialCustomerHandler(
    ISpecialCustomers registry, SpecialMatch match, TimeProvider clock)
    : IRequestHandler<RegisterSpecialCustomer, SpecialCustomer>
{
    public async Task<SpecialCustomer> Handle(RegisterSpecialCustomer command, CancellationToken cancellationToken)
    {
        SpecialCustomerSight.RequireKeeper(command.By);
        var now = clock.GetStorableNow();
        var blank = new SpecialCustomer
        {
            Id = Guid.CreateVersion7(now),
            Name = "",
            CustomerClass = "",
            Evidence = "",
            By = command.By.Name,
            At = now,
        };
        var customer = SpecialCustomerForm.Fill(blank, command.Fields, now);
        var isAdded = await registry.AddAsync(customer, cancellationToken);
        match.Forget();
        return isAdded ? customer : throw SpecialCustomerSight.Taken();
    }
}
