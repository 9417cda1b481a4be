using System.Text.Json.Serialization;

namespace Recruitment.Definition.Warnings;

/// <summary>What may not make a difference between candidates, or may not be asked of them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProtectedGround>))]
internal enum ProtectedGround
{
    /// <summary>WGBL arts. 3(a), 7(1) and 9.</summary>
    Age,

    /// <summary>WGB m/v art. 3(1), (3) and (4); AWGB art. 1, gender identity included.</summary>
    Sex,

    /// <summary>AWGB arts. 1 and 5(1)(a): race, which includes descent.</summary>
    Origin,

    /// <summary>AWGB arts. 1 and 5(1)(a).</summary>
    Nationality,

    /// <summary>AWGB arts. 1 and 5(1)(a); of a school with a foundation within 5(2)(b).</summary>
    Religion,

    /// <summary>AWGB arts. 1 and 5(1)(a).</summary>
    Orientation,

    /// <summary>AWGB arts. 1 and 5(1)(a).</summary>
    Politics,

    /// <summary>WGBH/CZ art. 4(a); no question of health on a form (AP guideline).</summary>
    Health,

    /// <summary>WGB m/v art. 1, BW 7:646.</summary>
    Pregnancy,

    /// <summary>AWGB arts. 1 and 5(1)(a): civil status.</summary>
    MaritalState,

    /// <summary>Directive (EU) 2023/970 art. 5(2).</summary>
    SalaryHistory,

    /// <summary>UAVG art. 46.</summary>
    CitizenNumber,
}
