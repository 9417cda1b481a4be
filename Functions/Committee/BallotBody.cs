using Microsoft.AspNetCore.Components;

namespace Recruitment.Committee;

/// <summary>A part of a ballot's page: the component that shows it, and its <c>Model</c>.</summary>
public sealed record BallotBody
{
    private BallotBody(Type component, object model) => (Component, Model) = (component, model);

    public Type Component { get; }
    public object Model { get; }

    public static BallotBody Of<TComponent>(object model)
        where TComponent : IComponent => new(typeof(TComponent), model);
}
