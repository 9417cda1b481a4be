using Recruitment.Committee;
using Recruitment.Procedures;

namespace Recruitment.Stages.Decision;

/// <summary>Why the board sends a recommendation back.</summary>
/// <param name="Prefers">Name of the candidate whom the board puts first; null: nobody.</param>
public sealed record DeviationLetter(Letter Letter, Deviation Deviation, string? Prefers);
