using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Recruitment.Applicants;
using Recruitment.Audit;
using Recruitment.Committee;
using Recruitment.Committee.Replacing;
using Recruitment.Correspondence;
using Recruitment.Health;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Records;
using Recruitment.Recruiter;
using Recruitment.Retention;
using Recruitment.Stages.Advice;
using Recruitment.Stages.Authorisation;
using Recruitment.Stages.Checks;
using Recruitment.Stages.Decision;
using Recruitment.Stages.Handover;
using Recruitment.Stages.Interviews;
using Recruitment.Stages.Offer;
using Recruitment.Stages.ProgrammePhase;
using Recruitment.Stages.References;
using Recruitment.Stages.TermEnd;
using Recruitment.Storage;
using Recruitment.Telemetry;

namespace Recruitment;

/// <summary>Puts the parts of the app together.</summary>
public static class RecruitmentServices
{
    public static IServiceCollection AddRecruitment(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddStorage();
        services.AddTelemetry(configuration);
        services.AddHealth();
        services.AddHtml();
        services.AddLinks(configuration);
        services.AddMail(configuration);
        services.AddSingleton<RecordStore>();
        services.AddProcedures();
        services.AddCandidates();
        services.AddCommittee();
        services.AddAdvice();
        services.AddAuthorisation();
        services.AddDecision();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<Letters>();
        services.AddInterviews();
        services.AddReferences();
        services.AddOffers();
        services.AddChecks();
        services.AddHandover();
        services.AddTermEnd();
        services.AddProgrammePhases();
        services.AddRetention();
        services.AddEvery<IMail>();
        services.AddEvery<ILinkHandler>();
        services.AddEvery<IBallotForm>();
        services.AddEvery<IReplacementMails>();
        return services;
    }

    /// <summary>Registers every class of the app that implements <typeparamref name="TService"/>.</summary>
    private static void AddEvery<TService>(this IServiceCollection services)
    {
        foreach (var type in typeof(RecruitmentServices).Assembly.GetTypes())
        {
            if (type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(TService)))
            {
                services.AddSingleton(typeof(TService), type);
            }
        }
    }
}
