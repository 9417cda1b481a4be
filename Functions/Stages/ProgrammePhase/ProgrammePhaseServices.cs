using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>What runs the phases of programmes.</summary>
public static class ProgrammePhaseServices
{
    public static IServiceCollection AddProgrammePhases(this IServiceCollection services) =>
        services.AddSingleton<PhaseRecords>().AddSingleton<PhaseReading>().AddSingleton<SessionCalendar>();
}
