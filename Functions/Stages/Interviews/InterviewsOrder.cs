using Recruitment.Procedures;

namespace Recruitment.Stages.Interviews;

/// <summary>Input of the activities that keep a round of interviews.</summary>
/// <param name="Now">The orchestration's time, UTC.</param>
/// <param name="ChoiceClosesAt">Until when candidates choose, UTC.</param>
public sealed record InterviewsOrder(StageCall Call, DateTimeOffset Now, DateTimeOffset ChoiceClosesAt);
