/// <reference types="vite/client" />
/// <reference types="@portico/theme/virtual" />
/// <reference types="@portico/user-pool/virtual" />
