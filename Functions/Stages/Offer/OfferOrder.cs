using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Offer;

/// <summary>Input of <see cref="KeepOfferActivity"/>.</summary>
/// <param name="Now">The orchestration's time, UTC.</param>
public sealed record OfferOrder(StageCall Call, CandidateId Candidate, StageWindow Window, DateTimeOffset Now);
