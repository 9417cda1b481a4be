using Recruitment.Definition;
using Recruitment.Definition.Reading;

namespace Recruitment.Timeline.Starting;

/// <summary>What <c>POST /api/procedures</c> asked for: a definition without faults, or the faults.</summary>
/// <param name="Template">The template that the definition was made from, if any.</param>
internal sealed record StartRequest(ProcedureDefinition? Definition, string? Template, IReadOnlyList<Fault> Faults)
{
    /// <summary>What deserves a second look and stops nothing.</summary>
    public IReadOnlyList<Fault> Warnings { get; init; } = [];
}
