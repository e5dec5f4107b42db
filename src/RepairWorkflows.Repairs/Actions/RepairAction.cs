using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Actions;

/// <summary>Something an operator can do about an order: its form, and what it does.</summary>
internal abstract class RepairAction
{
    /// <summary>Its stable word, for example <c>sign-slip</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The roles that may take it.</summary>
    public abstract IReadOnlyList<string> Roles { get; }

    /// <summary>
    /// Whether it can be taken beside what the task asks for: the task is not put before its roles because of it.
    /// </summary>
    public virtual bool IsAside => false;

    /// <summary>
    /// Whether it can be taken while the order is open, whatever it waits for: no task offers it, and it moves nothing
    /// on. What it writes on the timeline is its own business.
    /// </summary>
    public virtual bool IsAnytime => false;

    /// <summary>Whether it can be taken on an order that is on hold: what moves nothing on.</summary>
    public virtual bool IsEvenOnHold => IsAnytime;

    /// <summary>
    /// Whether it gives the order to a technician: the one it names, or who takes it. How many open orders that one has
    /// is counted first.
    /// </summary>
    public virtual bool GivesOrder => false;

    /// <summary>
    /// The limit that has to have passed before it can be taken, by its policy: until then nobody is offered it. Null
    /// for none.
    /// </summary>
    public virtual string? AfterLimit => null;

    /// <summary>What may be filled in.</summary>
    public virtual IReadOnlyList<FormField> Fields => [];

    /// <summary>
    /// What <paramref name="by"/> is asked, who may take it: of <see cref="Fields"/> those that are theirs, required
    /// where <see cref="Check"/> requires them of their roles.
    /// </summary>
    public virtual IReadOnlyList<FormField> FieldsFor(Actor by) => Fields;

    /// <summary>Whether it makes sense for an order of that holder; otherwise nobody is offered it.</summary>
    public virtual bool Suits(OrderHolder holder) => true;

    /// <summary>What is wrong with fields that are good each for itself; nothing unless overridden.</summary>
    public virtual IEnumerable<FieldError> Check(FieldValues values, Actor by) => [];

    /// <summary>Does it to the order.</summary>
    /// <exception cref="RuleViolationException">A rule of the order refuses.</exception>
    public abstract ActionOutcome Apply(RepairCase repair, ActionInput input);
}
