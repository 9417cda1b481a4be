namespace Recruitment.Tests.Upgrade;

/// <param name="Id">Of the procedure.</param>
/// <param name="Point">The name of the <see cref="RecordedPoint"/>.</param>
/// <param name="Unanswered">Numbers of the mails that nobody has answered yet.</param>
internal sealed record RecordedProcedure(string Id, string Point, IReadOnlyList<int> Unanswered);
