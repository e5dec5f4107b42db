using MediatR;
using RepairWorkflows.Dashboard.Feed;

namespace RepairWorkflows.Dashboard.Tests.Desk;

/// <summary>Answers the dashboard's messages as a test has told it to, and remembers what was sent.</summary>
internal sealed class FakeDesk : IMediator
{
    private readonly Dictionary<Type, Func<object, Task<object?>>> _answers = [];
    private readonly List<object> _sent = [];

    public CaseFeed Feed { get; } = new();

    public IReadOnlyList<T> Sent<T>()
    {
        lock (_sent)
        {
            return [.. _sent.OfType<T>()];
        }
    }

    public FakeDesk On<TRequest, TAnswer>(Func<TRequest, TAnswer> answer)
        where TRequest : IRequest<TAnswer> =>
        OnAsync<TRequest, TAnswer>(request => Task.FromResult(answer(request)));

    public FakeDesk OnAsync<TRequest, TAnswer>(Func<TRequest, Task<TAnswer>> answer)
        where TRequest : IRequest<TAnswer>
    {
        _answers[typeof(TRequest)] = async request => await answer((TRequest)request);
        return this;
    }

    public async Task<TResponse> Send<TResponse>(
        IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        lock (_sent)
        {
            _sent.Add(request);
        }

        return (TResponse)(await _answers[request.GetType()](request))!;
    }

    Task IMediator.Publish<TNotification>(TNotification notification, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
