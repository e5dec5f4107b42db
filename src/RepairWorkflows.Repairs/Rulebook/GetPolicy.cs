using MediatR;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>Asks for a clock policy in all its versions; null when there is none of that name.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="By">Who asks: <see cref="RuleSight.Readers"/> only.</param>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
public sealed record GetPolicy(string Name, Actor By) : IRequest<PolicyView?>;

/// <summary>Asks for all clock policies in force, by name.</summary>
/// <param name="By">Who asks: <see cref="RuleSight.Readers"/> only.</param>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
public sealed record GetPolicies(Actor By) : IRequest<IReadOnlyList<PolicyVersion>>;

/// <summary>A version of a clock policy, and what it says.</summary>
/// <param name="Version">Which version, and who published it.</param>
/// <param name="Policy">What it says.</param>
public sealed record PolicyVersion(RuleVersion Version, ClockPolicy Policy);

/// <summary>A clock policy to look at.</summary>
/// <param name="Versions">All versions, newest first.</param>
public sealed record PolicyView(IReadOnlyList<PolicyVersion> Versions)
{
    /// <summary>The version in force.</summary>
    public PolicyVersion Newest => Versions[0];
}

internal sealed class GetPolicyHandler(IRuleStore store, IClockRules rules)
    : IRequestHandler<GetPolicy, PolicyView?>, IRequestHandler<GetPolicies, IReadOnlyList<PolicyVersion>>
{
    public async Task<PolicyView?> Handle(GetPolicy request, CancellationToken cancellationToken)
    {
        RuleSight.RequireReading(request.By);
        var stored = await store.ReadAsync(RuleKind.Policy, request.Name, cancellationToken);
        PolicyVersion[] versions =
            [.. stored.Select(version => new PolicyVersion(version, ClockRulesReader.PolicyOf(version)))];
        return versions.Length == 0 ? null : new PolicyView(versions);
    }

    public async Task<IReadOnlyList<PolicyVersion>> Handle(GetPolicies request, CancellationToken cancellationToken)
    {
        RuleSight.RequireReading(request.By);
        var current = await rules.FreshAsync(cancellationToken);
        return
        [
            .. current.NewestOf(RuleKind.Policy)
                .Select(version => new PolicyVersion(version, current.Policy(version.Name))),
        ];
    }
}
